@NullMarked
package dev.backstory.query;

import org.jspecify.annotations.NullMarked;
