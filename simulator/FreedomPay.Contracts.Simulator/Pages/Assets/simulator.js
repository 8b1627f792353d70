document.querySelector('form[data-submits-itself]')?.submit();
for (const button of document.querySelectorAll('button[data-number]')) {
  button.addEventListener('click', event => {
    event.preventDefault();
    const form = button.form;
    for (const [name, value] of Object.entries({ number: button.dataset.number, month: '12', year: button.dataset.year, code: '123', owner: 'TEST PAYER' })) form.elements[name].value = value;
    form.querySelector('button.main').focus();
  });
}
document.querySelector('button[data-copies]')?.addEventListener('click', event => navigator.clipboard?.writeText(document.getElementById(event.currentTarget.dataset.copies).textContent));
