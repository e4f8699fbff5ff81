package vn.donghanh.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DeadlinePartTest {
    @Test
    void everyDeadlineStandsInAPartAndEachPartHasSome() {
        Map<DeadlinePart, List<DeadlineCode>> parts = Arrays.stream(DeadlineCode.values())
                .collect(Collectors.groupingBy(
                        DeadlinePart::of, () -> new EnumMap<>(DeadlinePart.class), Collectors.toList()));
        assertThat(parts).containsOnlyKeys(DeadlinePart.values());
        assertThat(parts.get(DeadlinePart.REFERRAL)).contains(DeadlineCode.REFERRAL_REPLY);
        assertThat(parts.get(DeadlinePart.TRAINING)).contains(DeadlineCode.TRAINING_REPLY);
        assertThat(parts.get(DeadlinePart.SHELTER)).contains(DeadlineCode.STAY_EXIT_PLAN);
    }
}
