package dev.backstory.simulator;

import dev.backstory.command.desk.Order;
import dev.backstory.standalone.issuer.DemoAccounts;

/** Who plays in the demo. */
record Cast(
        Order.Actor admin,
        Order.Actor manager,
        Order.Actor owner,
        Order.Actor team,
        Order.Actor stakeholder,
        Order.Actor auditor) {
    /** The people behind the demo accounts. */
    static Cast ofDemo() {
        return new Cast(
                person("admin"),
                person("manager"),
                person("owner"),
                person("team"),
                person("stakeholder"),
                person("auditor"));
    }

    private static Order.Actor person(String name) {
        return new Order.Actor(DemoAccounts.person(name), name.equals("admin"), true);
    }
}
