/** How roadmap items are brought to their markets: the plan, what is done of it, and the launch itself. */
@NullMarked
package dev.backstory.query.launch;

import org.jspecify.annotations.NullMarked;
