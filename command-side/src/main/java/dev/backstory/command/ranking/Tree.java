package dev.backstory.command.ranking;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An immutable sorted map that counts: each change is a new tree which shares all but O(log n) nodes with the old one. */
public final class Tree<K extends Comparable<? super K>, V> implements Iterable<Map.Entry<K, V>> {

    private final @Nullable Node<K, V> root;

    private Tree(@Nullable Node<K, V> root) {
        this.root = root;
    }

    public static <K extends Comparable<? super K>, V> Tree<K, V> empty() {
        return new Tree<>(null);
    }

    /** Builds a tree in linear time from entries whose keys strictly ascend. */
    public static <K extends Comparable<? super K>, V> Tree<K, V> ofSorted(List<Map.Entry<K, V>> entries) {
        for (int i = 1; i < entries.size(); i++) {
            if (entries.get(i - 1).getKey().compareTo(entries.get(i).getKey()) >= 0) {
                throw new IllegalArgumentException("keys do not ascend at " + i);
            }
        }
        return new Tree<>(built(entries));
    }

    private static <K extends Comparable<? super K>, V> @Nullable Node<K, V> built(List<Map.Entry<K, V>> entries) {
        if (entries.isEmpty()) {
            return null;
        }
        int half = entries.size() / 2;
        var middle = entries.get(half);
        return Node.of(
                built(entries.subList(0, half)),
                middle.getKey(),
                middle.getValue(),
                built(entries.subList(half + 1, entries.size())));
    }

    @Nullable
    Node<K, V> root() {
        return root;
    }

    public int size() {
        return Node.count(root);
    }

    public @Nullable V get(K key) {
        var node = root;
        while (node != null) {
            int side = key.compareTo(node.key());
            if (side == 0) {
                return node.value();
            }
            node = side < 0 ? node.left() : node.right();
        }
        return null;
    }

    public boolean contains(K key) {
        return get(key) != null;
    }

    public Tree<K, V> with(K key, V value) {
        return new Tree<>(Node.with(root, key, value));
    }

    public Tree<K, V> without(K key) {
        return contains(key) ? new Tree<>(Node.without(root, key)) : this;
    }

    /** The number of keys smaller than this one, whether it is in the tree or not. */
    public int indexOf(K key) {
        int smaller = 0;
        var node = root;
        while (node != null) {
            if (key.compareTo(node.key()) <= 0) {
                node = node.left();
            } else {
                smaller += Node.count(node.left()) + 1;
                node = node.right();
            }
        }
        return smaller;
    }

    /** The entry with {@code index} smaller keys; from 0 to size − 1. */
    public Map.Entry<K, V> at(int index) {
        Objects.checkIndex(index, size());
        return from(index).next();
    }

    /** The entry with the greatest smaller key, or null. */
    public Map.@Nullable Entry<K, V> lower(K key) {
        int index = indexOf(key);
        return index == 0 ? null : at(index - 1);
    }

    /** The entry with the smallest greater key, or null. */
    public Map.@Nullable Entry<K, V> higher(K key) {
        int index = indexOf(key) + (contains(key) ? 1 : 0);
        return index == size() ? null : at(index);
    }

    @Override
    public Iterator<Map.Entry<K, V>> iterator() {
        return from(0);
    }

    /** Iterates in ascending order, beginning with the entry at the index; from 0 to size. */
    public Iterator<Map.Entry<K, V>> from(int index) {
        Objects.checkIndex(index, size() + 1);
        return new Ascent<>(root, index);
    }

    private static final class Ascent<K extends Comparable<? super K>, V> implements Iterator<Map.Entry<K, V>> {

        private final Deque<Node<K, V>> ahead = new ArrayDeque<>();

        Ascent(@Nullable Node<K, V> root, int index) {
            int skipped = index;
            var node = root;
            while (node != null) {
                int smaller = Node.count(node.left());
                if (skipped <= smaller) {
                    ahead.push(node);
                    node = node.left();
                } else {
                    skipped -= smaller + 1;
                    node = node.right();
                }
            }
        }

        @Override
        public boolean hasNext() {
            return !ahead.isEmpty();
        }

        @Override
        public Map.Entry<K, V> next() {
            if (ahead.isEmpty()) {
                throw new NoSuchElementException();
            }
            var node = ahead.pop();
            for (var next = node.right(); next != null; next = next.left()) {
                ahead.push(next);
            }
            return Map.entry(node.key(), node.value());
        }
    }
}
