package org.realign.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.realign.record.InputException;

class ValidationTest {
    @Test
    void aListThatIsLackingIsNoticedBeforeAnythingIsMeasured() {
        List<String> begun = new ArrayList<>();
        InputException e = catchThrowableOfType(
                InputException.class,
                () -> Validation.run(
                        Settings.usual("validate"),
                        Optional.empty(),
                        Optional.empty(),
                        100,
                        EnumSet.of(Validation.Part.KNOWN, Validation.Part.EXPLANATIONS),
                        begun::add));
        assertThat(e).hasMessageContaining("--realignments").hasMessageContaining("KNOWN");
        assertThat(e.getMessage()).doesNotContain("EXPLANATIONS");
        assertThat(begun).isEmpty();
    }
}
