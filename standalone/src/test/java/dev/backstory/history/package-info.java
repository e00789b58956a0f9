/** Random histories through the whole product, against an independent fold that shares no code with it. */
@NullMarked
package dev.backstory.history;

import org.jspecify.annotations.NullMarked;
