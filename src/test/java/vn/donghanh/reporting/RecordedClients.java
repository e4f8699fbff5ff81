package vn.donghanh.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.donghanh.assessment.Eligibility;
import vn.donghanh.casefile.model.AgeBand;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.ClientGroup;
import vn.donghanh.casefile.model.ServiceGroup;
import vn.donghanh.casefile.spi.ServiceAccessProvider.AccessEvent;
import vn.donghanh.casefile.spi.TickedActionProvider.TickedAction;
import vn.donghanh.person.profile.CountedSex;
import vn.donghanh.person.profile.EducationBand;
import vn.donghanh.reporting.records.ClientNeed;
import vn.donghanh.reporting.records.CountedClient;

/**
 * Clients, needs and access events in the format of the test tables, one per line:
 *
 * <pre>
 * client A SEX_WORKER+HIGH_RISK FROM_25_TO_34 FEMALE
 * need A n1 JOB 2026-01-10 YES ended=2026-03-01 withdrawn=TOO_FAR@2026-02-01 pending=2026-01-10 rule=CODE due=2026-01-24 kind=kind1
 * event A n1 2026-01-20
 * event A n1@OTHER 2026-01-20
 * event A @HEALTH 2026-01-20 kind1+kind2
 * ticked A n1
 * refuses A
 * </pre>
 *
 * An event that names a need only is of the need's group. Without a sex it is unknown. Without {@code due} help is in time for fourteen days after identification.
 */
record RecordedClients(List<CountedClient> clients, Set<CaseId> refusing, Set<TickedAction> ticked) {
    private static final Map<String, ServiceGroup> GROUPS = Map.of(
            "JOB", ServiceGroup.JOB,
            "LOAN", ServiceGroup.LOAN,
            "STI", ServiceGroup.HEALTH,
            "SHELTER", ServiceGroup.PROTECTION,
            "BASIC", ServiceGroup.PROTECTION);

    static RecordedClients read(String lines) {
        Map<String, String[]> clients = new LinkedHashMap<>();
        Map<String, List<ClientNeed>> needs = new LinkedHashMap<>();
        List<AccessEvent> events = new ArrayList<>();
        List<TickedAction> ticked = new ArrayList<>();
        Set<CaseId> refusing = new HashSet<>();
        lines.lines().map(line -> line.split(" ", -1)).forEach(words -> {
            switch (words[0]) {
                case "client" -> clients.put(words[1], words);
                case "need" -> needs.computeIfAbsent(words[1], name -> new ArrayList<>())
                        .add(need(words));
                case "event" -> events.add(event(words, needs.getOrDefault(words[1], List.of())));
                case "ticked" -> ticked.add(new TickedAction(caseId(words[1]), words[2]));
                case "refuses" -> refusing.add(caseId(words[1]));
                default -> throw new IllegalArgumentException(words[0]);
            }
        });
        Map<CaseId, List<AccessEvent>> eventsByCase =
                events.stream().collect(Collectors.groupingBy(AccessEvent::caseId));
        return new RecordedClients(
                clients.values().stream()
                        .map(words -> new CountedClient(
                                caseId(words[1]),
                                groups(words[2]),
                                AgeBand.valueOf(words[3]),
                                words.length > 4 ? CountedSex.valueOf(words[4]) : CountedSex.UNKNOWN,
                                words.length > 5 ? EducationBand.valueOf(words[5]) : EducationBand.UNKNOWN,
                                needs.getOrDefault(words[1], List.of()).stream()
                                        .map(need ->
                                                need.answeredBy(eventsByCase.getOrDefault(caseId(words[1]), List.of())))
                                        .toList()))
                        .toList(),
                refusing,
                Set.copyOf(ticked));
    }

    private static CaseId caseId(String name) {
        return new CaseId(name.charAt(0));
    }

    private static Set<ClientGroup> groups(String words) {
        return words.equals("-")
                ? Set.of()
                : Arrays.stream(words.split("\\+", -1))
                        .map(ClientGroup::valueOf)
                        .collect(Collectors.toSet());
    }

    private static ClientNeed need(String[] words) {
        Map<String, String> more = Arrays.stream(words)
                .skip(6)
                .map(word -> word.split("=", -1))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        LocalDate identified = LocalDate.parse(words[4]);
        String withdrawal = more.get("withdrawn");
        return new ClientNeed(
                words[2],
                GROUPS.get(words[3]),
                more.get("kind"),
                identified,
                withdrawal == null ? day(more.get("ended")) : day(withdrawal.substring(withdrawal.indexOf('@') + 1)),
                withdrawal == null ? null : withdrawal.substring(0, withdrawal.indexOf('@')),
                words[5].equals("-") ? null : Eligibility.valueOf(words[5]),
                day(more.get("pending")),
                more.get("rule"),
                more.containsKey("due") ? day(more.get("due")) : identified.plusDays(14),
                null);
    }

    private static AccessEvent event(String[] words, List<ClientNeed> needs) {
        String[] named = words[2].split("@", -1);
        return new AccessEvent(
                caseId(words[1]),
                named.length > 1 ? ServiceGroup.valueOf(named[1]) : group(named[0], needs),
                named[0].isEmpty() ? null : named[0],
                words.length > 4 ? Set.of(words[4].split("\\+", -1)) : Set.of(),
                LocalDate.parse(words[3]));
    }

    private static ServiceGroup group(String need, List<ClientNeed> needs) {
        return needs.stream()
                .filter(known -> known.key().equals(need))
                .map(ClientNeed::group)
                .findFirst()
                .orElse(ServiceGroup.OTHER);
    }

    private static LocalDate day(String written) {
        return written == null ? null : LocalDate.parse(written);
    }
}
