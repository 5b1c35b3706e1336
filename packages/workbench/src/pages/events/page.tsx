export default function Page() { return <main id="main"><h1>events</h1></main>; }
