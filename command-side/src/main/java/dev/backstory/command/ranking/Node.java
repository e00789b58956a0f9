package dev.backstory.command.ranking;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * A node of a weight-balanced tree and the rotations that keep it so.
 *
 * <p>After Adams, "Efficient sets" (1992), with the parameters (3, 2) that Hirai and Yamamoto (2011) proved to be sound.
 */
record Node<K extends Comparable<? super K>, V>(
        @Nullable Node<K, V> left, K key, V value, @Nullable Node<K, V> right, int size) {

    static final int DELTA = 3;
    private static final int GAMMA = 2;

    static int count(@Nullable Node<?, ?> node) {
        return node == null ? 0 : node.size;
    }

    static int weight(@Nullable Node<?, ?> node) {
        return count(node) + 1;
    }

    static <K extends Comparable<? super K>, V> Node<K, V> of(
            @Nullable Node<K, V> left, K key, V value, @Nullable Node<K, V> right) {
        return new Node<>(left, key, value, right, count(left) + count(right) + 1);
    }

    static <K extends Comparable<? super K>, V> Node<K, V> with(@Nullable Node<K, V> node, K key, V value) {
        if (node == null) {
            return of(null, key, value, null);
        }
        int side = key.compareTo(node.key);
        if (side < 0) {
            return balanced(with(node.left, key, value), node, node.right);
        }
        if (side > 0) {
            return balanced(node.left, node, with(node.right, key, value));
        }
        return of(node.left, key, value, node.right);
    }

    static <K extends Comparable<? super K>, V> @Nullable Node<K, V> without(@Nullable Node<K, V> node, K key) {
        if (node == null) {
            return null;
        }
        int side = key.compareTo(node.key);
        if (side < 0) {
            return balanced(without(node.left, key), node, node.right);
        }
        if (side > 0) {
            return balanced(node.left, node, without(node.right, key));
        }
        return joined(node.left, node.right);
    }

    private static <K extends Comparable<? super K>, V> @Nullable Node<K, V> joined(
            @Nullable Node<K, V> left, @Nullable Node<K, V> right) {
        if (left == null) {
            return right;
        }
        if (right == null) {
            return left;
        }
        if (left.size > right.size) {
            var last = left.last();
            return balanced(without(left, last.key), last, right);
        }
        var first = right.first();
        return balanced(left, first, without(right, first.key));
    }

    private Node<K, V> first() {
        var node = this;
        while (node.left != null) {
            node = node.left;
        }
        return node;
    }

    private Node<K, V> last() {
        var node = this;
        while (node.right != null) {
            node = node.right;
        }
        return node;
    }

    private static <K extends Comparable<? super K>, V> Node<K, V> balanced(
            @Nullable Node<K, V> left, Node<K, V> middle, @Nullable Node<K, V> right) {
        if (weight(right) > DELTA * weight(left)) {
            return turnedLeft(left, middle, requireNonNull(right));
        }
        if (weight(left) > DELTA * weight(right)) {
            return turnedRight(requireNonNull(left), middle, right);
        }
        return of(left, middle.key, middle.value, right);
    }

    private static <K extends Comparable<? super K>, V> Node<K, V> turnedLeft(
            @Nullable Node<K, V> left, Node<K, V> middle, Node<K, V> right) {
        if (weight(right.left) < GAMMA * weight(right.right)) {
            return of(of(left, middle.key, middle.value, right.left), right.key, right.value, right.right);
        }
        var top = requireNonNull(right.left);
        var lower = of(left, middle.key, middle.value, top.left);
        return of(lower, top.key, top.value, of(top.right, right.key, right.value, right.right));
    }

    private static <K extends Comparable<? super K>, V> Node<K, V> turnedRight(
            Node<K, V> left, Node<K, V> middle, @Nullable Node<K, V> right) {
        if (weight(left.right) < GAMMA * weight(left.left)) {
            return of(left.left, left.key, left.value, of(left.right, middle.key, middle.value, right));
        }
        var top = requireNonNull(left.right);
        var higher = of(top.right, middle.key, middle.value, right);
        return of(of(left.left, left.key, left.value, top.left), top.key, top.value, higher);
    }
}
