package dev.backstory.command.ranking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TreeTest {

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void holds_what_a_tree_map_holds_after_any_history(long seed) {
        var random = new Random(seed);
        var model = new TreeMap<Integer, String>();
        var tree = Tree.<Integer, String>empty();
        for (int step = 0; step < 4_000; step++) {
            int key = random.nextInt(600);
            if (random.nextInt(5) < (step / 800 % 2 == 0 ? 4 : 1)) {
                model.put(key, "v" + step);
                tree = tree.with(key, "v" + step);
            } else {
                model.remove(key);
                tree = tree.without(key);
            }
            assertAnswersLike(model, tree, random.nextInt(-1, 601));
            assertBalanced(tree.root());
        }
        assertEquals(new ArrayList<>(model.entrySet()), all(tree));
    }

    private static void assertAnswersLike(NavigableMap<Integer, String> model, Tree<Integer, String> tree, int key) {
        assertEquals(model.size(), tree.size());
        assertEquals(model.get(key), tree.get(key));
        assertEquals(model.containsKey(key), tree.contains(key));
        assertEquals(model.lowerEntry(key), tree.lower(key));
        assertEquals(model.higherEntry(key), tree.higher(key));
        int index = model.headMap(key).size();
        assertEquals(index, tree.indexOf(key));
        if (index < model.size()) {
            assertEquals(model.ceilingEntry(key), tree.at(index));
        }
    }

    private static void assertBalanced(@Nullable Node<Integer, String> node) {
        if (node == null) {
            return;
        }
        int left = Node.weight(node.left());
        int right = Node.weight(node.right());
        assertTrue(left <= Node.DELTA * right && right <= Node.DELTA * left, "weights " + left + " and " + right);
        assertEquals(left + right - 1, node.size());
        assertBalanced(node.left());
        assertBalanced(node.right());
    }

    @ParameterizedTest(name = "of {0} entries")
    @ValueSource(ints = {0, 1, 2, 3, 4, 7, 100, 1_023, 1_024})
    void is_balanced_and_complete_when_built_at_once(int size) {
        var entries = IntStream.range(0, size).mapToObj(TreeTest::entry).toList();
        var tree = Tree.ofSorted(entries);
        assertBalanced(tree.root());
        assertEquals(entries, all(tree));
    }

    @Test
    void iterates_from_any_index() {
        var entries = IntStream.range(0, 50).mapToObj(TreeTest::entry).toList();
        var tree = Tree.ofSorted(entries);
        for (int index = 0; index <= 50; index++) {
            var rest = new ArrayList<Map.Entry<Integer, String>>();
            tree.from(index).forEachRemaining(rest::add);
            assertEquals(entries.subList(index, 50), rest);
        }
        assertThrows(NoSuchElementException.class, () -> tree.from(50).next());
    }

    @Test
    void stays_as_it_was_when_another_is_made_of_it() {
        var tree = Tree.ofSorted(List.of(entry(1), entry(2)));
        var other = tree.without(1).with(2, "other").with(3, "more");
        assertEquals(List.of(entry(1), entry(2)), all(tree));
        assertEquals(List.of(Map.entry(2, "other"), Map.entry(3, "more")), all(other));
    }

    @Test
    void shares_all_but_a_path_with_the_tree_it_was_made_of() {
        var tree = Tree.ofSorted(
                IntStream.range(0, 100_000).mapToObj(TreeTest::entry).toList());
        var old = Collections.<Node<Integer, String>>newSetFromMap(new IdentityHashMap<>());
        collect(tree.root(), old);
        var both = Collections.<Node<Integer, String>>newSetFromMap(new IdentityHashMap<>());
        both.addAll(old);
        collect(tree.with(200_000, "last").root(), both);
        int made = both.size() - old.size();
        assertTrue(made > 0 && made <= 40, made + " new nodes");
    }

    private static void collect(@Nullable Node<Integer, String> node, Set<Node<Integer, String>> into) {
        if (node != null) {
            into.add(node);
            collect(node.left(), into);
            collect(node.right(), into);
        }
    }

    @Test
    void refuses_entries_that_do_not_ascend_and_indexes_it_does_not_have() {
        assertThrows(IllegalArgumentException.class, () -> Tree.ofSorted(List.of(entry(1), entry(1))));
        assertThrows(
                IndexOutOfBoundsException.class,
                () -> Tree.ofSorted(List.of(entry(1))).at(1));
        assertThrows(
                IndexOutOfBoundsException.class,
                () -> Tree.ofSorted(List.of(entry(1))).at(-1));
    }

    @Test
    void is_itself_without_a_key_it_does_not_have() {
        var tree = Tree.ofSorted(List.of(entry(1)));
        assertSame(tree, tree.without(2));
        assertNull(tree.without(1).get(1));
    }

    private static Map.Entry<Integer, String> entry(int key) {
        return Map.entry(key, "v" + key);
    }

    private static List<Map.Entry<Integer, String>> all(Tree<Integer, String> tree) {
        var all = new ArrayList<Map.Entry<Integer, String>>();
        tree.forEach(all::add);
        return all;
    }
}
