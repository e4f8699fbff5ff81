package vn.donghanh.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.donghanh.encryption.AlteredDataException;
import vn.donghanh.encryption.TestKeys;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.testing.Stored;

@SuppressWarnings("UnnecessaryAssignment") // there is no container in a plain test
class DeliveryStatisticsQueriesTest {
    private static final DeliveryType TYPE = Arrays.stream(DeliveryType.values())
            .filter(DeliveryType::isSealed)
            .findFirst()
            .orElseThrow();

    @TempDir
    Path temp;

    @Test
    void kindIsUnknownOnlyOfDestroyedKeys() {
        TestKeys keys = TestKeys.in(temp);
        DeliveryStatisticsQueries queries = new DeliveryStatisticsQueries();
        queries.cipher = new ServiceCipher();
        queries.cipher.encryption = keys.encryption();
        PersonRef person = PersonRef.random();
        byte[] sealed = Objects.requireNonNull(queries.cipher.encryptItem(person, "d", TYPE, ServiceItem.single(TYPE)));
        assertThat(queries.item(given(person, sealed))).isEqualTo(ServiceItem.single(TYPE));
        assertThatThrownBy(() -> queries.item(given(person, TestKeys.altered(sealed))))
                .isInstanceOf(AlteredDataException.class);
        keys.destroy(person);
        assertThat(queries.item(given(person, sealed))).isNull();
    }

    private static DeliveryStatisticsQueries.Given given(PersonRef person, byte[] sealed) {
        ServiceDelivery delivery =
                Stored.with(Stored.with(Stored.row(ServiceDelivery.class), "ref", "d"), "matterSealed", sealed);
        return new DeliveryStatisticsQueries.Given(delivery, person);
    }
}
