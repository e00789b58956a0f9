/** A product's baselines: named positions of its history, which live in the product. */
@NullMarked
package dev.backstory.command.product.baseline;

import org.jspecify.annotations.NullMarked;
