/** A product's goals, which live in the product. */
@NullMarked
package dev.backstory.command.product.goal;

import org.jspecify.annotations.NullMarked;
