package vn.donghanh.service.view;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.service.DeliveryType;
import vn.donghanh.service.ServiceUnit;

/**
 * What a client has received, summed up. Deliveries are counted, not persons; cash that is not confirmed counts as not given.
 *
 * @param amount the money spent, in whole đồng
 */
public record ServiceTotals(List<Line> lines, long amount) implements Serializable {
    public ServiceTotals {
        lines = List.copyOf(lines);
    }

    /** @param type null for the sealed kinds together, of which only the number of deliveries is shown */
    public record Line(@Nullable DeliveryType type, @Nullable ServiceUnit unit, long times, @Nullable Long quantity)
            implements Serializable {
        public String labelKey() {
            return type == null ? DeliveryType.NEUTRAL_KEY : type.labelKey();
        }
    }

    public long times() {
        return lines.stream().mapToLong(Line::times).sum();
    }
}
