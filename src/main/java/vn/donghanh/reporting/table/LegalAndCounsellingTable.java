package vn.donghanh.reporting.table;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.donghanh.legalaid.LegalAidStatisticsQueries;
import vn.donghanh.legalaid.LegalAidStatisticsQueries.LegalAidFact;
import vn.donghanh.reporting.ReportData;
import vn.donghanh.reporting.table.ReportTable.Row;
import vn.donghanh.reporting.table.TableCell.NotApplicable;
import vn.donghanh.service.DeliveryStatisticsQueries;
import vn.donghanh.service.DeliveryStatisticsQueries.DeliveryFact;
import vn.donghanh.service.DeliveryType;

/** Form 07: matters of legal aid by their day of request, referral, acceptance and end in the period, and counselling sessions that took place in it. */
@ApplicationScoped
class LegalAndCounsellingTable implements ReportTableProvider {
    private static final int RULE_VERSION = 2;
    private static final List<String> COLUMNS = List.of("EVENTS", "PERSONS", "REFERRED", "ACCEPTED", "RESOLVED");

    @Inject
    LegalAidStatisticsQueries matters;

    @Inject
    DeliveryStatisticsQueries deliveries;

    /** The matters of the form. */
    private enum Matter {
        PAPERS,
        BIRTH_REGISTRATION,
        VIOLENCE,
        TRAFFICKING,
        LABOUR,
        OTHER;

        static Matter of(String code) {
            return switch (code) {
                case "ID_PAPERS" -> PAPERS;
                case "CHILD_BIRTH" -> BIRTH_REGISTRATION;
                case "VIOLENCE" -> VIOLENCE;
                case "TRAFFICKING" -> TRAFFICKING;
                case "LABOUR" -> LABOUR;
                default -> OTHER;
            };
        }
    }

    @Override
    public String code() {
        return "B07";
    }

    @Override
    public Set<String> opened() {
        return Set.of(DeliveryStatisticsQueries.OPENED);
    }

    @Override
    public ReportTable compute(ReportedPeriod period) {
        ReportData data = period.data();
        return table(data, matters.findAsOf(data.asOf()), deliveries.findGiven(data.from(), data.asOf()));
    }

    static ReportTable table(ReportData data, List<LegalAidFact> known, List<DeliveryFact> given) {
        Map<Matter, List<LegalAidFact>> byMatter = new EnumMap<>(Matter.class);
        known.stream()
                .filter(fact -> data.counted(fact.caseId()).isPresent()
                        && !data.isMistakenOn(fact.caseId(), fact.requestedOn()))
                .forEach(fact -> byMatter.computeIfAbsent(Matter.of(fact.matter()), matter -> new ArrayList<>())
                        .add(fact));
        List<Row> rows = new ArrayList<>();
        for (Matter matter : Matter.values()) {
            List<LegalAidFact> own = byMatter.getOrDefault(matter, List.of());
            List<LedgerEntry> requested = entries(data, own, LegalAidFact::requestedOn, matter.name());
            rows.add(new Row(
                    matter.name(),
                    false,
                    List.of(
                            TableCell.events(requested),
                            TableCell.clients(requested),
                            TableCell.events(entries(data, own, LegalAidFact::referredOn, "REFERRED")),
                            TableCell.events(entries(data, own, LegalAidFact::acceptedOn, "ACCEPTED")),
                            TableCell.events(entries(data, own, LegalAidFact::resolvedOn, "RESOLVED")))));
        }
        for (DeliveryType type : List.of(
                DeliveryType.INDIVIDUAL_COUNSELLING,
                DeliveryType.GROUP_COUNSELLING,
                DeliveryType.FAMILY_COUNSELLING,
                DeliveryType.CRISIS_INTERVENTION)) {
            List<LedgerEntry> sessions = given.stream()
                    .filter(delivery ->
                            delivery.type() == type && !data.isMistaken(delivery.caseId(), delivery.episode()))
                    .flatMap(delivery -> data.counted(delivery.caseId()).stream()
                            .map(caseFact -> new LedgerEntry(caseFact.id(), delivery.lineRef(), type.name())))
                    .toList();
            rows.add(new Row(
                    type.name(),
                    false,
                    List.of(
                            TableCell.events(sessions),
                            TableCell.clients(sessions),
                            new NotApplicable(),
                            new NotApplicable(),
                            new NotApplicable())));
        }
        return new ReportTable("B07", RULE_VERSION, COLUMNS, rows);
    }

    private static List<LedgerEntry> entries(
            ReportData data, List<LegalAidFact> own, Function<LegalAidFact, @Nullable LocalDate> day, String reason) {
        return own.stream()
                .filter(fact -> {
                    LocalDate on = day.apply(fact);
                    return on != null && data.isInPeriod(on);
                })
                .map(fact -> new LedgerEntry(
                        data.counted(fact.caseId()).orElseThrow().id(), fact.ref(), reason))
                .toList();
    }
}
