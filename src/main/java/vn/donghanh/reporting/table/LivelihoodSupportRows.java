package vn.donghanh.reporting.table;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import vn.donghanh.reporting.ReportData;
import vn.donghanh.reporting.table.ReportTable.Row;
import vn.donghanh.reporting.table.TableCell.Amount;
import vn.donghanh.service.DeliveryStatisticsQueries;
import vn.donghanh.service.DeliveryStatisticsQueries.DeliveryFact;
import vn.donghanh.service.DeliveryType;
import vn.donghanh.service.LivelihoodItem;

/** The rows of form 06 on what was given for a livelihood: once as a whole, and by kind where kinds were recorded. */
@ApplicationScoped
class LivelihoodSupportRows {
    @Inject
    DeliveryStatisticsQueries deliveries;

    List<Row> rows(LivelihoodCounter counter) {
        ReportData data = counter.data();
        List<DeliveryFact> supports =
                counter.counted(deliveries.findGiven(data.from(), data.asOf()), DeliveryFact::caseId).stream()
                        .filter(delivery -> delivery.type() == DeliveryType.LIVELIHOOD_SUPPORT
                                && !data.isMistaken(delivery.caseId(), delivery.episode()))
                        .toList();
        List<Row> rows = new ArrayList<>();
        rows.add(support(counter, "LIVELIHOOD_SUPPORT", false, supports));
        for (LivelihoodItem item : LivelihoodItem.values()) {
            List<DeliveryFact> own = supports.stream()
                    .filter(support -> support.livelihood() == item)
                    .toList();
            if (!own.isEmpty()) {
                rows.add(support(counter, "LIVELIHOOD_" + item, true, own));
            }
        }
        return rows;
    }

    private static Row support(LivelihoodCounter counter, String key, boolean part, List<DeliveryFact> own) {
        return new Row(
                key,
                part,
                List.of(
                        LivelihoodTable.NONE,
                        LivelihoodTable.NONE,
                        LivelihoodTable.NONE,
                        counter.persons(own, delivery -> true, DeliveryFact::caseId, DeliveryFact::lineRef, key),
                        LivelihoodTable.NONE,
                        LivelihoodTable.NONE,
                        new Amount(
                                own.stream()
                                        .mapToLong(delivery -> delivery.amount() == null ? 0 : delivery.amount())
                                        .sum(),
                                counter.entries(own, DeliveryFact::caseId, DeliveryFact::lineRef, key))));
    }
}
