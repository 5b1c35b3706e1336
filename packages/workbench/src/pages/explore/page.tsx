export default function Page() { return <main id="main"><h1>explore</h1></main>; }
