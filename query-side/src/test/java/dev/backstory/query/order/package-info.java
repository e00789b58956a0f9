@NullMarked
package dev.backstory.query.order;

import org.jspecify.annotations.NullMarked;
