package vn.donghanh.reporting.returns;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.staffcourse.OfficerTraining;

/**
 * What the returns of a period say about a target.
 *
 * @param n the numerator of the target
 * @param of its denominator
 * @param beside the numerator in its looser reading, shown beside: communes with any activity, months with an item of a web portal; null where there is none
 * @param ownStaff what the Centre's register of courses adds; null where it adds nothing
 * @param returns the returns that it is counted from, the newest letter first
 */
public record TargetResult(
        long n, long of, @Nullable Long beside, @Nullable OfficerTraining ownStaff, List<ReturnRow> returns)
        implements Serializable {
    public TargetResult {
        returns = List.copyOf(returns);
    }

    public boolean isProvisional() {
        return returns.stream().anyMatch(row -> row.status() == ReturnStatus.PROVISIONAL);
    }
}
