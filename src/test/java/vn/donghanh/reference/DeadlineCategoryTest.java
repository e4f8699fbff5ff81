package vn.donghanh.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DeadlineCategoryTest {
    @Test
    void everyDeadlineHasACategoryAndNoneIsEmpty() {
        Map<DeadlineCategory, List<DeadlineCode>> parts = Arrays.stream(DeadlineCode.values())
                .collect(Collectors.groupingBy(
                        DeadlineCategory::of, () -> new EnumMap<>(DeadlineCategory.class), Collectors.toList()));
        assertThat(parts).containsOnlyKeys(DeadlineCategory.values());
        assertThat(parts.get(DeadlineCategory.REFERRAL)).contains(DeadlineCode.REFERRAL_REPLY);
        assertThat(parts.get(DeadlineCategory.TRAINING)).contains(DeadlineCode.TRAINING_REPLY);
        assertThat(parts.get(DeadlineCategory.SHELTER)).contains(DeadlineCode.STAY_EXIT_PLAN);
    }
}
