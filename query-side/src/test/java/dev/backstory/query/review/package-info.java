@NullMarked
package dev.backstory.query.review;

import org.jspecify.annotations.NullMarked;
