/** A product by itself: its key and name, who holds which role, and which products a person may see. */
@NullMarked
package dev.backstory.query.product;

import org.jspecify.annotations.NullMarked;
