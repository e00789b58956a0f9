/** Who is to be told of a product's events over HTTP: subscribing, removing, giving another try. */
@NullMarked
package dev.backstory.command.webhook;

import org.jspecify.annotations.NullMarked;
