// Sets the content security policy of the frame before anything else runs. In a frame with `sandbox="allow-scripts"`,
// 'self' matches nothing in some browsers. So the policy names the address of the folder, which allows less anyway.
const policy = document.createElement('meta');
policy.httpEquiv = 'Content-Security-Policy';
policy.content = PAGE_POLICY.split("'self'").join(new URL('.', location.href).href);
document.head.append(policy);
