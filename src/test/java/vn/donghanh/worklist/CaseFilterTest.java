package vn.donghanh.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.donghanh.casefile.model.CaseNumber;

class CaseFilterTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Na",
                "Nga",
                "Thanh",
                "trang",
                "Bé Tư",
                "A Lăng",
                "Pơ Loong",
                "Y Nga",
                "Hạnh",
                "MAY",
                "DH",
                "dh-na",
                "Nghe",
                "Hanh",
                "Ksar",
                "dhanh",
                "DHANHNGA"
            })
    void nameIsNeverSearchedAsPartOfANumber(String name) {
        assertThat(CaseFilter.numberFragment(name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "DH-7K3F-9MQ2, 7K3F9MQ2",
        "dh-7k3f-9mq2, 7K3F9MQ2",
        "7K3F-9MQ2, 7K3F9MQ2",
        "9mq2, 9MQ2",
        "k3f, K3F",
        "DH-KFQ, KFQ",
        "'  DH-KFQ-', KFQ",
        "EZCV, EZCV",
        "kfqz, KFQZ",
        "EZCV11J2, EZCV11J2"
    })
    void textThatCannotBeANameIsSearchedAsNumber(String typed, String characters) {
        assertThat(CaseFilter.numberFragment(typed)).contains(characters);
    }

    @Test
    void completeNumberIsReadWithoutHyphens() {
        String number = CaseNumber.random().value();
        String characters = number.substring(3).replace("-", "");
        assertThat(CaseFilter.numberFragment(number.replace("-", ""))).contains(characters);
        assertThat(CaseFilter.numberFragment("dh " + characters.toLowerCase(java.util.Locale.ROOT)))
                .contains(characters);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7K", "0605917283", "079188123456", "7K3F-9MQ2-1", "Tổ 5", "K47/12", "HOI5", "B1234567"})
    void phoneDocumentAndAddressAreNotNumbers(String typed) {
        assertThat(CaseFilter.numberFragment(typed)).isEmpty();
    }
}
