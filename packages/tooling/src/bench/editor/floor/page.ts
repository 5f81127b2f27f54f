/** The page shows the words that it is sent; the script says first that it is there. */
export const page = `<!doctype html>
<html>
<body>
<div id="words"></div>
<script>
  addEventListener("message", ({ data }) => {
    document.getElementById("words").textContent = data.words;
    document.getElementById("words").dataset.words = data.words;
  });
  acquireVsCodeApi().postMessage("ready");
</script>
</body>
</html>`;
