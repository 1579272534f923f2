/** Where a reader's choices are kept: in their own browser, nowhere else. */
export const displayKey = 'gongkai-display';

/** Applies the kept choices to `<html>`; runs inline in the head. */
export const displayScript = `try{var c=JSON.parse(localStorage.getItem('${displayKey}')||'{}'),h=document.documentElement;if(c.text)h.dataset.text=c.text;if(c.contrast)h.dataset.contrast=c.contrast}catch(e){}`;
