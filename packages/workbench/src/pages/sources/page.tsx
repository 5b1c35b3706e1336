export default function Page() { return <main id="main"><h1>sources</h1></main>; }
