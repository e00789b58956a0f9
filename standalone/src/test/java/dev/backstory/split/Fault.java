package dev.backstory.split;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** What may go wrong with a node, the database or a connection: it strikes, and whatever an operator would do is done. */
enum Fault {
    KILLED_DECIDING {
        @Override
        void strike(Cluster cluster, Random dice) throws Exception {
            kill(cluster, Cluster.COMMAND_SIDE.get(dice.nextInt(2)));
        }
    },
    KILLED_PROJECTING {
        @Override
        void strike(Cluster cluster, Random dice) throws Exception {
            kill(cluster, cluster.projecting());
        }
    },
    KILLED_ANSWERING {
        @Override
        void strike(Cluster cluster, Random dice) throws Exception {
            kill(cluster, Cluster.QUERY_SIDE.get(dice.nextInt(2)));
        }
    },
    DATABASE_CRASHED {
        @Override
        void strike(Cluster cluster, Random dice) throws Exception {
            cluster.control("restart", "-m", "immediate");
        }
    },
    BACKEND_KILLED {
        @Override
        void strike(Cluster cluster, Random dice) throws IOException {
            var backends = cluster.postmaster().children().toList();
            backends.get(dice.nextInt(backends.size())).destroyForcibly(); // the database starts itself anew
        }
    },
    NODE_STOPPED {
        @Override
        void strike(Cluster cluster, Random dice) throws Exception {
            var all = List.of("COMMAND_SIDE_1", "COMMAND_SIDE_2", cluster.projecting());
            var node = cluster.node(all.get(dice.nextInt(all.size())));
            node.signal("STOP");
            TimeUnit.SECONDS.sleep(seconds(dice));
            node.signal("CONT");
        }
    },
    BACKEND_STOPPED {
        @Override
        void strike(Cluster cluster, Random dice) throws Exception {
            var backends = cluster.postmaster().children().toList();
            var pid = Long.toString(backends.get(dice.nextInt(backends.size())).pid());
            run("kill", "-STOP", pid);
            TimeUnit.SECONDS.sleep(seconds(dice));
            run("kill", "-CONT", pid);
        }
    },
    CUT_BEFORE_RECEIPT {
        @Override
        void strike(Cluster cluster, Random dice) {
            cut(cluster, DatabaseProxy.Cut.BEFORE_RECEIPT);
        }
    },
    CUT_AFTER_APPEND {
        @Override
        void strike(Cluster cluster, Random dice) {
            cut(cluster, DatabaseProxy.Cut.AFTER_APPEND);
        }
    },
    CUT_DURING_COMMIT {
        @Override
        void strike(Cluster cluster, Random dice) {
            cut(cluster, DatabaseProxy.Cut.DURING_COMMIT);
        }
    },
    CUT_AFTER_COMMIT {
        @Override
        void strike(Cluster cluster, Random dice) {
            cut(cluster, DatabaseProxy.Cut.AFTER_COMMIT);
        }
    },
    POOL_EXHAUSTED {
        @Override
        void strike(Cluster cluster, Random dice) throws Exception {
            try (var connection = cluster.wholeDatabase().owner().getConnection();
                    var statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                statement.execute("lock table log.log_head in exclusive mode"); // all who decide wait for it
                TimeUnit.SECONDS.sleep(seconds(dice));
                connection.rollback();
            }
        }
    },
    CLOCK_STEPPED {
        @Override
        void strike(Cluster cluster, Random dice) throws Exception {
            var node = Cluster.COMMAND_SIDE.get(dice.nextInt(2));
            Files.writeString(cluster.clock(node), dice.nextBoolean() ? "15" : "-15", UTF_8);
            TimeUnit.SECONDS.sleep(2);
            Files.writeString(cluster.clock(node), "0", UTF_8);
        }
    },
    DISK_FULL {
        @Override
        void strike(Cluster cluster, Random dice) throws Exception {
            cluster.disk().orElseThrow().fill();
            TimeUnit.SECONDS.sleep(2);
            cluster.disk().orElseThrow().free();
            if (cluster.hasDatabaseEnded()) {
                cluster.control("start"); // what writes no log ends itself, and somebody starts it
            }
        }
    };

    private static final int SECONDS_MAX = Integer.getInteger("backstory.faults.stopped", 3);

    /** Strikes, and comes back when it is over. */
    abstract void strike(Cluster cluster, Random dice) throws Exception;

    private static int seconds(Random dice) {
        return 1 + dice.nextInt(SECONDS_MAX);
    }

    private static void kill(Cluster cluster, String node) throws Exception {
        cluster.node(node).kill();
        cluster.startAgain(node);
    }

    private static void cut(Cluster cluster, DatabaseProxy.Cut point) {
        cluster.proxy().cut(point);
        Awaitility.await(point.name())
                .atMost(Duration.ofMinutes(1))
                .until(() -> cluster.proxy().isCut());
    }

    static void run(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + " ended with " + process.exitValue());
        }
    }
}
