export default function Page() { return <main id="main"><h1>review</h1></main>; }
