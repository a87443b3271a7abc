// Before anything else in the frame: its content security policy. In a frame with `sandbox="allow-scripts"` some
// browsers hold that 'self' is nobody, so the folder is named by its address; which is less than 'self' anyway.
const policy = document.createElement('meta');
policy.httpEquiv = 'Content-Security-Policy';
policy.content = PAGE_POLICY.split("'self'").join(new URL('.', location.href).href);
document.head.append(policy);
