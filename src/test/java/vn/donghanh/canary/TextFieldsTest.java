package vn.donghanh.canary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextFieldsTest {
    @Test
    void fieldsOfPagesFragmentsAndScriptsAreFound() {
        assertThat(TextFields.all())
                .contains(
                        "intake/ordinary.xhtml#name",
                        "note/contact.xhtml#body",
                        "login.xhtml#passphrase",
                        "auditlog/log.xhtml#actor",
                        "WEB-INF/identity/edit.xhtml#place",
                        "WEB-INF/intake/further.xhtml#legalName",
                        "WEB-INF/intake/further.xhtml#kin",
                        "WEB-INF/templates/floats.xhtml#q",
                        "resources/dh/cover.js#dh-cover-pass",
                        "resources/dh/reauth.js#dh-reauth-secret")
                .noneMatch(field -> field.contains("{"))
                .hasSizeGreaterThan(170);
        assertThat(TextFields.figures())
                .isSubsetOf(TextFields.all())
                .contains(
                        "service/stock/goods.xhtml#counted", "note/contact.xhtml#time", "reference/holidays.xhtml#day")
                .doesNotContain("reference/holidays.xhtml#name", "note/contact.xhtml#body");
    }
}
