package vn.donghanh.consent;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** JPA converter for {@link DisclosureCode}. */
@Converter(autoApply = true)
public class DisclosureCodeConverter implements AttributeConverter<@Nullable DisclosureCode, @Nullable String> {
    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable DisclosureCode code) {
        return code == null ? null : code.value();
    }

    @Override
    public @Nullable DisclosureCode convertToEntityAttribute(@Nullable String value) {
        return value == null ? null : new DisclosureCode(value);
    }
}
