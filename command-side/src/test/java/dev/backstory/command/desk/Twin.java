package dev.backstory.command.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.backstory.command.product.ProductCommand.AssignRole;
import dev.backstory.command.reading.CommandReader;
import dev.backstory.command.support.Command;
import dev.backstory.events.authority.Role;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;

/** A product in which words with a dollar stand for ids, so that the same can be said in another one. */
record Twin(TestProduct product, CommandReader reader, TreeMap<String, String> words) {
    private static final Pattern WORD = Pattern.compile("\\$\\w+");
    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    /** With one person who may do nearly everything. */
    static Twin made(CommandDesk desk, CommandReader reader) {
        var product = TestProduct.made(desk);
        var manager = product.as(Role.PRODUCT_MANAGER);
        for (var role : new Role[] {Role.PRODUCT_MANAGER, Role.TEAM_MEMBER}) {
            desk.take(Order.of(new AssignRole(product.id, product.owner().person(), role, null), manager));
        }
        var words = new TreeMap<String, String>();
        words.put(product.id.toString(), "$product");
        words.put(product.backlog.toString(), "$backlog");
        return new Twin(product, reader, words);
    }

    Order.Actor actor() {
        return product.owner();
    }

    Command command(RandomWords.Said said) {
        var body = WORD.matcher(said.body()).replaceAll(word -> id(word.group()));
        return reader.read(said.command(), body.getBytes(UTF_8));
    }

    /** The text with words for ids; ids that no word stands for are left out. */
    String inWords(String text) {
        return ID.matcher(text)
                .replaceAll(id -> words.getOrDefault(id.group(), "…").replace("$", "\\$"));
    }

    private String id(String word) {
        if (word.equals("$product")) {
            return product.id.toString();
        }
        if (word.equals("$backlog")) {
            return product.backlog.toString();
        }
        var id = UUID.nameUUIDFromBytes((product.id + word).getBytes(UTF_8)).toString();
        words.put(id, word);
        return id;
    }
}
