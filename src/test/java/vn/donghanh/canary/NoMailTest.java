package vn.donghanh.canary;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** What is never written need not be searched: the product sends no mail. A class that begins to needs a sink of its own among the canaries'. */
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
