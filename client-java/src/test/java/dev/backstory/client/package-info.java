/** That the generated client is one that can be used. */
@NullMarked
package dev.backstory.client;

import org.jspecify.annotations.NullMarked;
