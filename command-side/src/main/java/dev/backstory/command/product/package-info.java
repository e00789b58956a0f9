/** Products: their roles and vision. */
@NullMarked
package dev.backstory.command.product;

import org.jspecify.annotations.NullMarked;
