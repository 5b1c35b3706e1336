export default function Page() { return <main id="main"><h1>story</h1></main>; }
