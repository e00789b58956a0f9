/** Does what the documents say, as a reader would. */
@NullMarked
package dev.backstory.tour;

import org.jspecify.annotations.NullMarked;
