@NullMarked
package dev.backstory.query.operation;

import org.jspecify.annotations.NullMarked;
