package vn.donghanh.casefile.spi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OpenItemKindTest {
    @Test
    void publicCodeIsShown() {
        assertThat(OpenItemKind.REFERRAL.code("CG-7K3F-9MQ2")).isEqualTo("CG-7K3F-9MQ2");
    }

    @ParameterizedTest
    @EnumSource(names = {"TASK", "PLACEMENT", "LOAN"})
    void internalReferenceIsNotShown(OpenItemKind kind) {
        assertThat(kind.code("vsbn4te8618338609q7zzg6796")).isEmpty();
    }
}
