package vn.donghanh.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.donghanh.casefile.spi.PresentingNeed;

class AssessmentFormTest {
    @Test
    void addedNeedRequiresConfirmedRanking() {
        AssessmentForm form = new AssessmentForm();
        add(form, PresentingNeed.JOB);
        assertThat(form.isRanked()).isFalse();
        form.setRanked(true);
        add(form, PresentingNeed.SHELTER);
        assertThat(form.isRanked()).isFalse();
    }

    private static void add(AssessmentForm form, PresentingNeed need) {
        form.setAdded(need);
        form.add();
    }
}
