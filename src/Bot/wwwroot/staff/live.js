// Pages that ask for news by themselves do so only while somebody looks at them.
document.addEventListener('htmx:beforeRequest', event => {
  if (document.hidden && event.detail.requestConfig.verb === 'get') event.preventDefault();
});
