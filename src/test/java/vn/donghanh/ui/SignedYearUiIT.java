package vn.donghanh.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jboss.as.controller.client.ModelControllerClient;
import org.jboss.as.controller.client.helpers.standalone.ServerDeploymentHelper;
import org.jboss.as.controller.client.helpers.standalone.ServerDeploymentHelper.ServerDeploymentException;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import vn.donghanh.reporting.signed.DriftKind;
import vn.donghanh.testing.Demonstration;
import vn.donghanh.ui.inside.SignedYearServlet;

/**
 * Over the demonstration: both half-years of a year and the year are computed, checked and signed, something of twelve kinds is entered late about its
 * cases, no stored byte changes, and each figure that would be another one is named with its cause. The clock of the server cannot be moved from outside, so a small
 * application is put beside the product for this test; it uses the product's beans and rolls everything back.
 */
@SoleDemonstration
class SignedYearUiIT {
    private static final String NAME = "signed-year.war";

    /** By how much some figures of the year are greater: two cases closed and one merged, seven contacts, a class, a request. */
    private static final Map<String, String> CHANGES_OF_THE_YEAR = Map.of(
            "B02|RECEIVED|TOTAL", "-3",
            "B02|ANONYMOUS_CONTACTS|TOTAL", "7",
            "B10|TOPIC.HARM_REDUCTION.PEERS|CLASSES", "1",
            "B11|REQUESTS|EVENTS", "1");

    /** @param recorded the day on which it was entered */
    private record LateEntry(DriftKind kind, String recorded, LocalDate about) {
        String cause() {
            return kind + "@" + recorded;
        }
    }

    private record Closed(LocalDate from, LocalDate to) {
        boolean contains(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    private final Map<String, Closed> periods = new LinkedHashMap<>();
    private final List<LateEntry> entries = new ArrayList<>();
    private final List<String> signed = new ArrayList<>();
    private final List<String> stored = new ArrayList<>();
    private final Set<String> signatures = new TreeSet<>();
    private final Map<String, Map<String, Set<String>>> drift = new HashMap<>();
    private final Map<String, Map<String, String>> changes = new HashMap<>();

    @Test
    void twelveKindsOfLateEntriesChangeNothingAndAreNamed()
            throws IOException, InterruptedException, ServerDeploymentException {
        readAll(answerOfTheServer());
        assertThat(periods.keySet()).containsExactly("HALF_YEAR1", "HALF_YEAR2", "YEAR1");
        assertThat(entries).extracting(LateEntry::kind).doesNotHaveDuplicates().hasSize(12);
        assertThat(signed).hasSizeGreaterThan(40);
        assertThat(stored).as("what was stored").isEqualTo(signed);
        assertThat(signatures).containsExactly("HALF_YEAR1 VALID", "HALF_YEAR2 VALID", "YEAR1 VALID");
        Set<String> causes = entries.stream().map(LateEntry::cause).collect(Collectors.toSet());
        periods.forEach((period, span) -> {
            Map<String, Set<String>> found = drift.getOrDefault(period, Map.of());
            assertThat(found).as(period).isNotEmpty();
            found.forEach((cell, names) -> assertThat(names)
                    .as(period + " " + cell)
                    .isNotEmpty()
                    .noneMatch(cause -> cause.startsWith(DriftKind.UNEXPLAINED.name())));
            assertThat(found.values().stream()
                            .flatMap(Set::stream)
                            .filter(causes::contains)
                            .collect(Collectors.toSet()))
                    .as(period)
                    .containsAll(concerning(period, span))
                    .isSubsetOf(possible(span));
        });
        // nothing else was recorded since these were computed
        assertThat(drift.get("HALF_YEAR2").values()).allMatch(causes::containsAll);
        assertThat(drift.get("YEAR1").values()).allMatch(causes::containsAll);
        assertThat(changes.get("YEAR1")).containsAllEntriesOf(CHANGES_OF_THE_YEAR);
    }

    /** What happened by the end of a period may change it: a service before it may have met a need that waits in it. */
    private Set<String> possible(Closed span) {
        return entries.stream()
                .filter(entry -> !entry.about().isAfter(span.to()))
                .map(LateEntry::cause)
                .collect(Collectors.toSet());
    }

    private Set<String> concerning(String period, Closed span) {
        return entries.stream()
                .filter(entry -> switch (entry.kind()) {
                    case TRAITS, CLOSED_AS_DUPLICATE, CLOSED_AS_ERROR, CASES_MERGED -> !entry.about()
                            .isAfter(span.to());
                    case RETURN -> span.contains(entry.about()) && !period.equals("YEAR1");
                    default -> span.contains(entry.about());
                })
                .map(LateEntry::cause)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> answerOfTheServer()
            throws IOException, InterruptedException, ServerDeploymentException {
        WebArchive archive = ShrinkWrap.create(WebArchive.class, NAME)
                .addPackage(SignedYearServlet.class.getPackage())
                .setManifest(new StringAsset("Manifest-Version: 1.0\nDependencies: deployment.donghanh.war\n"));
        try (ModelControllerClient management =
                ModelControllerClient.Factory.create("127.0.0.1", Integer.getInteger("ui.management.port"))) {
            ServerDeploymentHelper server = new ServerDeploymentHelper(management);
            try (InputStream content = archive.as(ZipExporter.class).exportAsInputStream()) {
                server.deploy(NAME, content);
                HttpResponse<String> answer = HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(URI.create(Demonstration.address() + "/signed-year/"))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString());
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
                return answer.body().lines().toList();
            } finally {
                server.undeploy(NAME);
            }
        }
    }

    private void readAll(List<String> lines) {
        for (String line : lines) {
            String[] words = line.split("\t", -1);
            switch (words[0]) {
                case "period" -> periods.put(
                        words[1], new Closed(LocalDate.parse(words[2]), LocalDate.parse(words[3])));
                case "entered" -> entries.add(
                        new LateEntry(DriftKind.valueOf(words[1]), words[2], LocalDate.parse(words[3])));
                case "signature" -> signatures.add(words[1] + ' ' + words[2]);
                case "signed" -> signed.add(words[1] + ' ' + words[2]);
                case "stored" -> stored.add(words[1] + ' ' + words[2]);
                case "drift" -> {
                    drift.computeIfAbsent(words[1], period -> new LinkedHashMap<>())
                            .put(words[2], new HashSet<>(Arrays.asList(words[4].split(",", -1))));
                    changes.computeIfAbsent(words[1], period -> new LinkedHashMap<>())
                            .put(words[2], words[3]);
                }
                default -> throw new IllegalArgumentException(line);
            }
        }
    }
}
