@NullMarked
package dev.backstory.query.product;

import org.jspecify.annotations.NullMarked;
