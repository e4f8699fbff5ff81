package vn.donghanh.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.donghanh.handover.HandOverCommand;
import vn.donghanh.handover.HandoverQueries;
import vn.donghanh.handover.HandoverReason;
import vn.donghanh.handover.HandoverService;
import vn.donghanh.handover.HandoverView;
import vn.donghanh.handover.ProposeTransferCommand;
import vn.donghanh.handover.TransferExpiryJob;
import vn.donghanh.handover.TransferQueries;
import vn.donghanh.handover.TransferService;
import vn.donghanh.handover.TransferView;
import vn.donghanh.handover.WishedPerson;
import vn.donghanh.handover.cover.ArrangeCoverCommand;
import vn.donghanh.handover.cover.CoverRow;
import vn.donghanh.handover.cover.CoverService;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.staff.StaffMember;
import vn.donghanh.staff.StaffQueries;
import vn.donghanh.staff.cover.CoverReason;

/**
 * Plays hand-overs, covers and transfers. Clients are named by their aliases. A hand-over says the reason, whose cases and who takes them; who
 * leaves hands over everything, and the account ends. A cover says who is absent, who stands in, the days until it begins and ends, and why.
 */
@ApplicationScoped
class DemoHandovers implements DemoScenarioRunner.Part {
    @Inject
    HandoverService service;

    @Inject
    HandoverQueries queries;

    @Inject
    TransferService transfers;

    @Inject
    TransferQueries transferQueries;

    @Inject
    TransferExpiryJob expiry;

    @Inject
    CoverService covers;

    @Inject
    StaffQueries staff;

    @Inject
    Clock clock;

    @Override
    public Map<String, DemoScenarioRunner.Action> steps() {
        return Map.ofEntries(
                Map.entry(
                        "handover-wish",
                        (scenario, step) -> service.recordWish(
                                number(step.words()),
                                WishedPerson.valueOf(step.arguments()[0]),
                                Boolean.parseBoolean(step.arguments()[1]))),
                Map.entry("handover-give", (scenario, step) -> handOver(step.arguments(), step.words())),
                Map.entry(
                        "handover-cover",
                        (scenario, step) -> covers.arrange(new ArrangeCoverCommand(
                                step.arguments()[0],
                                step.arguments()[1],
                                in(step.arguments()[2]),
                                in(step.arguments()[3]),
                                CoverReason.valueOf(step.arguments()[4])))),
                Map.entry("handover-cover-end", (scenario, step) -> covers.end(openCover())),
                Map.entry(
                        "handover-propose",
                        (scenario, step) ->
                                propose(step.arguments()[0], step.words().split("[|]", -1))),
                Map.entry("handover-accept", (scenario, step) -> transfers.accept(incoming(), step.arguments()[0])),
                Map.entry("handover-decline", (scenario, step) -> transfers.decline(incoming(), step.words())),
                Map.entry(
                        "handover-withdraw",
                        (scenario, step) ->
                                transfers.withdraw(open(transferQueries.list().outgoing()))),
                Map.entry("handover-expire", (scenario, step) -> expiry.run()));
    }

    private void handOver(String[] arguments, String words) {
        HandoverReason reason = HandoverReason.valueOf(arguments[0]);
        boolean leaves = reason == HandoverReason.LEAVES;
        List<String> aliases = List.of(words.split("[|]", -1));
        List<HandOverCommand.CaseChoice> choices = queries.prepare(arguments[1]).cases().stream()
                .filter(row -> leaves || aliases.contains(row.alias()))
                .map(row -> new HandOverCommand.CaseChoice(row.number(), arguments[2]))
                .toList();
        service.handOver(new HandOverCommand(arguments[1], reason, leaves, choices, List.of()));
    }

    private void propose(String colleague, String[] words) {
        long unit = staff.findByUsername(colleague)
                .flatMap(staff::member)
                .map(StaffMember::unitId)
                .orElseThrow();
        transfers.propose(new ProposeTransferCommand(Set.of(number(words[0])), unit, words[1]));
    }

    /** Returns the number of a case of the supervisor's unit. */
    private String number(String alias) {
        return queries.prepare(null).cases().stream()
                .filter(row -> alias.equals(row.alias()))
                .map(HandoverView.HandoverCaseRow::number)
                .findFirst()
                .orElseThrow();
    }

    private String incoming() {
        return open(transferQueries.list().incoming());
    }

    private static String open(List<TransferView.TransferRow> rows) {
        return rows.stream()
                .filter(row -> row.status().isOpen())
                .map(TransferView.TransferRow::ref)
                .findFirst()
                .orElseThrow();
    }

    private String openCover() {
        return covers.list().rows().stream()
                .filter(row -> row.status().mayEnd())
                .map(CoverRow::ref)
                .findFirst()
                .orElseThrow();
    }

    private LocalDate in(String days) {
        return CentreTime.today(clock).plusDays(Integer.parseInt(days));
    }
}
