/** What stands before every endpoint: request ids, safe headers, hosts, limits of bodies, pace. */
@NullMarked
package dev.backstory.web.safety;

import org.jspecify.annotations.NullMarked;
