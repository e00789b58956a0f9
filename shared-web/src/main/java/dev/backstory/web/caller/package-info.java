/** Who calls: from a bearer token to a person of the directory. */
@NullMarked
package dev.backstory.web.caller;

import org.jspecify.annotations.NullMarked;
