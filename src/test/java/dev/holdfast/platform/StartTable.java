package dev.holdfast.platform;

import java.nio.file.Path;
import java.util.stream.Collectors;

/**
 * What people need to know once everything runs.
 *
 * @param platform the running one
 * @param data folder with all data
 */
record StartTable(LocalPlatform platform, Path data) {

    private static final String ROLES = "agent, reviewer, owner, risk, ops";

    @Override
    public String toString() {
        var users = PlatformUser.ALL.stream().map(PlatformUser::name).collect(Collectors.joining(", "));
        return """

                Holdfast is ready.

                  Workbench   http://localhost:%-5d            %s
                  Tasklist    %-33s %s
                  Operate     %-33s the same
                  Passwords   the same as the user's name, on this machine only
                  Data        %s (kept for the next start)
                  Logs        %s/platform/*/logs and console.log beside them
                  Stop        Ctrl-C
                  Wipe        delete the data folder, or start with
                              mvn spring-boot:test-run -Dspring-boot.run.arguments=--wipe
                """.formatted(
                        platform.workbenchPort(), ROLES, platform.tasklist(), users, platform.operate(), data, data);
    }
}
