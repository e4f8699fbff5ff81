package vn.donghanh.canary;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The product sends no mail, so mails are not searched for canaries. A class that begins to send mail needs its own sink. */
class NoMailTest {
    @Test
    void noClassSendsMail() {
        JavaClasses product = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("vn.donghanh");
        assertThat(product).hasSizeGreaterThan(500);
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.mail..")
                .check(product);
    }
}
