package vn.donghanh.person.profile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.donghanh.reference.CodeListCategoryProvider;

/** Provides the bands of education: every education belongs to one. */
@ApplicationScoped
class EducationCategoryProvider implements CodeListCategoryProvider {
    @Override
    public String list() {
        return ProfileField.EDUCATION.list().orElseThrow();
    }

    @Override
    public List<EducationBand> categories() {
        return List.of(EducationBand.values());
    }

    @Override
    public boolean isClassification() {
        return true;
    }
}
