package vn.donghanh.service.view;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.CaseHeader;
import vn.donghanh.casefile.model.ServiceGroup;
import vn.donghanh.service.DeliveryOutcome;

/**
 * The view of the services of a case.
 *
 * @param group the group by which the list is filtered; null for all
 * @param outcome the outcome by which it is filtered; null for all
 * @param total number of deliveries found
 * @param waiting deliveries whose cash waits for a second person
 */
public record ServiceListView(
        CaseHeader header,
        @Nullable ServiceGroup group,
        @Nullable DeliveryOutcome outcome,
        List<DeliveryRow> rows,
        long total,
        ServiceTotals totals,
        List<DeliveryRow> waiting,
        boolean mayRecord)
        implements Serializable {
    public static final int PAGE_SIZE = 25;
}
