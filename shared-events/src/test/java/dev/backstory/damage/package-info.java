/** Files as they come in when something went wrong on their way. */
@NullMarked
package dev.backstory.damage;

import org.jspecify.annotations.NullMarked;
