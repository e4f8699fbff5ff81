package vn.donghanh.canary;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.donghanh.house.Product;

/** The product sends no mail, so mails are not searched for canaries. A class that begins to send mail needs its own sink. */
class NoMailTest {
    @Test
    void noClassSendsMail() {
        assertThat(Product.CLASSES).hasSizeGreaterThan(500);
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.mail..")
                .check(Product.CLASSES);
    }
}
