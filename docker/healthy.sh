#!/bin/bash
# Whether the node in this container is ready, asked with nothing but the shell.
set -euo pipefail
exec 3<> "/dev/tcp/127.0.0.1/${SERVER_PORT:-8080}"
printf 'GET /actuator/health/readiness HTTP/1.0\r\nHost: localhost\r\n\r\n' >&3
read -r _ status _ <&3
[[ $status == 200 ]]
