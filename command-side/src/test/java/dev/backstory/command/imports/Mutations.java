package dev.backstory.command.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.command.imports.csv.CsvFile;
import dev.backstory.damage.Damage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Damages files, and sees whether what a format makes of them adds up. */
public final class Mutations {
    private static final Damage DAMAGE = new Damage(Mutations::rows);

    private Mutations() {}

    /**
     * Reads so many damaged versions of a file: of each there is a report that adds up, or a refusal that says why.
     *
     * @return how many of them were read
     */
    public static int survive(Format format, byte[] file, long seed, int rounds) throws IOException {
        System.out.println("mutations of " + format.name() + ", seed " + seed);
        var random = new Random(seed);
        int read = 0;
        for (int round = 0; round < rounds; round++) {
            var damaged = DAMAGE.of(file, random);
            var where = "seed " + seed + ", round " + round;
            try {
                var gathered = Gathered.of(format, Wish.NONE, damaged);
                var report = gathered.report();
                assertThat(report.read()).as(where).isPositive();
                if (isTable(damaged)) assertThat(report.cells().all()).as(where).isEqualTo(cells(damaged));
                read++;
            } catch (NotThisFormat refused) {
                assertThat(refused.getMessage()).as(where).endsWith(".").hasSizeGreaterThan(15);
            } catch (RuntimeException e) {
                throw new AssertionError(where, e);
            }
        }
        return read;
    }

    private static List<List<String>> rows(byte[] file) {
        try {
            var table = open(file);
            var rows = new ArrayList<List<String>>();
            rows.add(table.header());
            table.forEach(line -> rows.add(line.cells()));
            return rows.getFirst().size() > 1 ? rows : List.of();
        } catch (IOException | NotThisFormat e) {
            return List.of();
        }
    }

    private static boolean isTable(byte[] file) {
        try {
            return open(file).header().size() > 1;
        } catch (IOException | NotThisFormat e) {
            return false;
        }
    }

    private static long cells(byte[] file) throws IOException {
        var cells = new long[1];
        open(file)
                .forEach(line -> cells[0] +=
                        line.cells().stream().filter(cell -> !cell.isBlank()).count());
        return cells[0];
    }

    private static CsvFile open(byte[] file) throws IOException {
        return CsvFile.open(() -> new ByteArrayInputStream(file), header -> header.size() > 1, "two columns");
    }
}
